import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { documents } from '../../../shared/messages/documents.ts'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './signature-image-field.module.css'
import { readSignaturePicture } from './signature-picture.ts'

const words = documents.sign

type FieldProps = { image: File | null; onImage: (image: File | null) => void }

/** A picture of the written signature for the block on the page; a signature is as good without one. */
export function SignatureImageField({ image, onImage }: FieldProps) {
  const [isUnreadable, setUnreadable] = useState(false)
  const take = async (file: File) => {
    const read = await readSignaturePicture(file)
    setUnreadable(read === null)
    if (read) onImage(read)
  }
  return (
    <div className={styles.field}>
      <p className={styles.label}>{words.image}</p>
      <div className={styles.row}>
        <FileButton
          label={image ? words.imageOther : words.imageChoose}
          accept="image/png,image/jpeg,.png,.jpg,.jpeg"
          onFile={(file) => void take(file)}
        />
        {image ? <Picture image={image} /> : null}
        {image ? (
          <Button variant="subtle" color="red" onClick={() => onImage(null)}>
            {words.imageRemove}
          </Button>
        ) : null}
      </div>
      <p className={styles.soft} role={isUnreadable ? 'alert' : undefined}>
        {isUnreadable ? words.imageUnreadable : words.imageHint}
      </p>
    </div>
  )
}

function Picture({ image }: { image: File }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(image)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [image])
  return url === null ? null : <img className={styles.picture} src={url} alt={words.imageAlt} />
}
