import { useState, type ReactElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { landingZoneTranslationRef } from '../../translation';
import { ErrorAlert } from '../ErrorAlert';

const COMMENT_LENGTH = 1000;

/**
 * A button that asks before it acts. The dialog stays open while the action
 * runs and when it fails, and says why.
 *
 * @param props - `trigger` is the text of the button; `title` and `text` are
 * the question; `confirm` and `back` are the answers; `commentLabel` asks for
 * a comment, which is passed to `onConfirm` unless it is empty.
 */
export function ActionDialog(props: {
  trigger: string;
  icon?: ReactElement;
  variant?: 'primary' | 'secondary';
  destructive?: boolean;
  title: string;
  text: string;
  confirm: string;
  back: string;
  commentLabel?: string;
  onConfirm: (comment?: string) => Promise<void>;
}) {
  const { trigger, icon, variant = 'secondary', destructive } = props;
  const { title, text, confirm, back, commentLabel, onConfirm } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();

  function changeOpen(open: boolean) {
    if (!isPending) {
      setOpen(open);
      setError(undefined);
    }
  }

  async function act() {
    setPending(true);
    setError(undefined);
    try {
      await onConfirm(comment.trim() || undefined);
      setOpen(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={changeOpen}>
      <Button variant={variant} destructive={destructive} iconStart={icon}>
        {trigger}
      </Button>
      <Dialog>
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <Flex direction="column" gap="4">
            <Text as="p">{text}</Text>
            {commentLabel && (
              <TextAreaField
                label={commentLabel}
                value={comment}
                onChange={setComment}
                maxLength={COMMENT_LENGTH}
                isDisabled={isPending}
              />
            )}
            {error !== undefined && (
              <ErrorAlert title={t('requests.action.failed')} error={error} />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button
            variant="primary"
            destructive={destructive}
            isPending={isPending}
            onPress={act}
          >
            {confirm}
          </Button>
          <Button variant="secondary" slot="close" isDisabled={isPending}>
            {back}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
